/** A font as the address of its file. */
declare module '*.woff2?url' {
  const url: string;
  export default url;
}
