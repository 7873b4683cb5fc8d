/** Style sheets and pictures are the bundler's business. */
declare module '*.css';
declare module '*.svg' {
  const url: string;
  export default url;
}
