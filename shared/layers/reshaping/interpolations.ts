/** How Keras may fill the cells of a picture that it resizes; the last three are those of earlier versions. */
export const interpolations = [
  { value: 'nearest', label: 'Nearest' },
  { value: 'bilinear', label: 'Bilinear' },
  { value: 'bicubic', label: 'Bicubic' },
  { value: 'lanczos3', label: 'Lanczos 3' },
  { value: 'lanczos5', label: 'Lanczos 5' },
  { value: 'area', label: 'Area' },
  { value: 'gaussian', label: 'Gaussian' },
  { value: 'mitchellcubic', label: 'Mitchell cubic' },
] as const;
