/** What the palette puts into a drag: the id of what to add where it is dropped. */
export const offeringType = 'application/x-layerwright-layer';
