import type { Port } from '@shared/document/document';

/** What lies under the pointer. Every part of the drawing that means something says so by `data-part` and its ids. */
export type Hit =
  | { readonly part: 'background' }
  | { readonly part: 'layer' | 'note' | 'add'; readonly id: string }
  | { readonly part: 'edge' | 'edge-from' | 'edge-to'; readonly id: string }
  | { readonly part: 'out'; readonly port: Port };

/** The meaning of an element, or of the nearest one around it that has any. */
export function hitAt(target: Element | null): Hit {
  const element = target?.closest<SVGElement>('[data-part]');
  const { part, id = '', port = '' } = element?.dataset ?? {};
  switch (part) {
    case 'layer':
    case 'note':
    case 'add':
    case 'edge':
    case 'edge-from':
    case 'edge-to':
      return { part, id };
    case 'out':
      return { part, port: [id, port] };
    default:
      return { part: 'background' };
  }
}

/** The layer under a point of the page; what is drawn over it for the gesture itself lets the pointer through. */
export function layerUnder(clientX: number, clientY: number): string | undefined {
  const hit = hitAt(document.elementFromPoint(clientX, clientY));
  return hit.part === 'layer' ? hit.id : undefined;
}
