declare module 'subset-font' {
  /** The font with the glyphs of the characters of `text` alone. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      /** OpenType features that are kept, with the glyphs that they need. */
      keepFeatures: readonly string[]
      /** Entries of the table of names that are kept beside the usual ones. */
      preserveNameIds: readonly number[]
    },
  ): Promise<Buffer>
}
