declare module '*?script' {
  /** The finished script's text. */
  const code: string;
  export default code;
}

declare module 'virtual:stages.css';

declare module '*?module' {
  /** The text of a finished module. */
  const code: string;
  export default code;
}
