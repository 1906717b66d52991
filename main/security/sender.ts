import { isOwnOrigin } from './origin';

interface Frame {
  readonly url: string;
}

/** What matters of a message's event here. */
export interface Sent {
  /** Null where the frame is gone, or was never one of ours. */
  readonly senderFrame: Frame | null;
  readonly sender: { readonly mainFrame: Frame };
}

/** True for a message from the main frame of a page of ours: not from a frame inside it, nor from a page it was led to. */
export function isFromPage({ sender, senderFrame }: Sent, page: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnOrigin(senderFrame.url, page);
}
