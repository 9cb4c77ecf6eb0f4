interface ImportMetaEnv {
  /** The `repository` of package.json, or the empty string. */
  readonly REPOSITORY: string;
}
