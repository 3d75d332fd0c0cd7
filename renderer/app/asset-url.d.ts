/** The address under which Vite serves a file. */
declare module '*?url' {
  const address: string;
  export default address;
}
