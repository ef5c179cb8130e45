/** The address of the land's shapes, made by web/build/land.ts. */
declare module 'virtual:land' {
  const address: string
  export default address
}
