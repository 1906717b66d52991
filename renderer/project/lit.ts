/**
 * What is lit because the pointer rests on its twin elsewhere: a connection and the term it gives, or a setting and the term it
 * gives.
 */
export type Lit =
  | { readonly what: 'connection'; readonly connection: string }
  | { readonly what: 'setting'; readonly layer: string; readonly setting: string };
