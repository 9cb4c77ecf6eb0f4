declare module '*?script' {
  /** The finished script's text. */
  const code: string;
  export default code;
}

declare module 'virtual:stages.css';

declare module 'virtual:marks.css';

declare module 'virtual:shared-parts' {
  /** `SharedParts` of the model. */
  const parts: { readonly hasOpinions: boolean; readonly hasGlossary: boolean };
  export default parts;
}

declare module '*?module' {
  /** The text of a finished module. */
  const code: string;
  export default code;
}
