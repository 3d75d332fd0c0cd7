/** Vite gives the address of the file that it puts beside the bundle. */
declare module '*.mjs?url' {
  const url: string;
  export default url;
}
