declare module 'jsonstat-toolkit' {
  interface Category {
    label: string
    note: string[] | null
  }
  interface Cube {
    class: string
    role: Record<string, string[]>
    size: number[]
    /** How many places the cube has. */
    n: number
    Data: (place: Record<string, string>) => { value: number | null; status: string }
    Dimension: (id: string) => { Category: (id: string) => Category }
  }
  export default function JSONstat(response: unknown): Cube
}
