declare module '*?script' {
  /** The finished script's text. */
  const code: string;
  export default code;
}

declare module 'virtual:stages.css';
