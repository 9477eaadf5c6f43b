declare module 'virtual:labels' {
  const table: Record<string, [ar: string, en: string]>
  export default table
}
declare module 'virtual:atlas' {
  /** Address of the file of outlines. */
  const address: string
  export default address
}
