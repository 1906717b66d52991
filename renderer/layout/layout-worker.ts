import workerUrl from './worker?worker&url';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string;
  };
}

/** TypeScript's DOM does not know Trusted Types yet; jsdom and old browsers do not have them. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The one URL that may become a worker is that of our own file: the page's policy names `layerwright-worker` for it. */
const policy = trustedTypes?.createPolicy('layerwright-worker', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError(`${url} is no worker of ours.`);
    return url;
  },
});

/** Starts the worker that lays networks out. */
export const startLayoutWorker = (): Worker =>
  new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module' });
