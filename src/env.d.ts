interface ImportMetaEnv {
  /** The `repository` of package.json, or the empty string. */
  readonly REPOSITORY: string;
  /** The `version` of package.json. */
  readonly VERSION: string;
  /** Whether there is a service worker. */
  readonly OFFLINE: boolean;
  /** Where to report a weakness (`mailto:` or `https:`), or the empty string. */
  readonly SECURITY_CONTACT: string;
}
