/** On every page, once what it shows stands: names the manifest, and registers the service worker. */

/** What not every browser has. */
interface Parts {
  /** Where it is there, the security policy asks for an address that is vouched for. */
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: () => URL },
    ) => { readonly createScriptURL: (address: string) => URL };
  };
}

const parts = self as Parts;

/** What is asked for sooner takes its turn on a slow network beside what is to be seen. */
const WAIT_MS = 1000;

const register = async (): Promise<void> => {
  try {
    const template = document.querySelector<HTMLTemplateElement>('#app');
    // Where there is none, this throws.
    const link = document.head.appendChild(template?.content.firstChild as HTMLLinkElement);
    // `kept.ts` writes it.
    if (localStorage['offline']) return;
    const address = new URL('sw.js', link.href);
    // Whatever the policy is asked to vouch for, it answers with this address alone.
    const policy = parts.trustedTypes?.createPolicy('sw', { createScriptURL: () => address });
    await navigator.serviceWorker.register(policy?.createScriptURL('') ?? address);
  } catch {
    // Refused, or there are no workers: the site works as it is.
  }
};

/** Lets the site be read offline, unless the reader, the browser or the build is against it. */
export const setUpOffline = (): void => {
  addEventListener('load', () => {
    setTimeout(register as () => void, WAIT_MS);
  });
};
