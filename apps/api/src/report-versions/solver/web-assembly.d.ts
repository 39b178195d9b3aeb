/** What Node has of WebAssembly and its types leave to those of a browser. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module'
  }
  /** @throws CompileError where the bytes are no module */
  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>
}
