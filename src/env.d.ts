interface ImportMetaEnv {
  /** The `repository` of package.json, or the empty string. */
  readonly REPOSITORY: string;
  /** The `version` of package.json. */
  readonly VERSION: string;
}
