/** What the palette puts into a drag: the id of the kind of layer to add where it is dropped. */
export const kindType = 'application/x-layerwright-kind';
