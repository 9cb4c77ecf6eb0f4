interface ImportMetaEnv {
  /** The `repository` of package.json, or the empty string. */
  readonly REPOSITORY: string;
  /** The `version` of package.json. */
  readonly VERSION: string;
  /** Where to report a weakness (`mailto:` or `https:`), or the empty string. */
  readonly SECURITY_CONTACT: string;
}
