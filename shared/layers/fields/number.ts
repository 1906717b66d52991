import type { Json } from '../../json';
import type { Basics, Field } from '../field';
import { isInteger, isList, largest, makeField } from '../field';
import { readNumber } from '../typed-number';

/** A whole number, at least 1 unless said otherwise. */
export function integer(basics: Basics<number> & { readonly min?: number; readonly max?: number }): Field<number> {
  const { min = 1, max = largest } = basics;
  return makeField(
    basics,
    { type: 'integer', min, max },
    {
      allowed: max === largest ? `A whole number, at least ${min}` : `A whole number from ${min} to ${max}`,
      accept: (value) => (isInteger(value, min, max) ? value : undefined),
      type: readNumber,
      quietLimit: max === largest,
    },
  );
}

/** A number that need not be whole, such as a rate: any, unless limits are given. */
export function decimal(
  basics: Basics<number> & { readonly min?: number; readonly max?: number; readonly step: number },
): Field<number> {
  const { min = -largest, max = largest, step } = basics;
  return makeField(
    basics,
    { type: 'decimal', min, max, step },
    {
      allowed: allowedDecimal(min, max),
      accept: (value) => (typeof value === 'number' && value >= min && value <= max ? value : undefined),
      type: readNumber,
      quietLimit: max === largest,
    },
  );
}

function allowedDecimal(min: number, max: number): string {
  if (max < largest) return `A number from ${min} to ${max}`;
  return min > -largest ? `A number, at least ${min}` : 'A number';
}

/** A list of factors over 0, such as those by which the axes of a feature map grow; or of any numbers. */
export function decimals(
  basics: Basics<readonly number[]> & { readonly most: number; readonly signed?: boolean },
): Field<readonly number[]> {
  const { most, signed = false } = basics;
  const isInRange = (number: number): boolean => Math.abs(number) <= largest && (signed || number > 0);
  return makeField(
    basics,
    { type: 'decimals', most, signed },
    {
      allowed: `From 1 to ${most} numbers${signed ? '' : ' over 0'}`,
      accept: (value) => {
        const list = isList(value) ? value : [value];
        const isOne = (item: Json): item is number => typeof item === 'number' && isInRange(item);
        return list.length > 0 && list.length <= most && list.every(isOne) ? list : undefined;
      },
      type: (text) => text.split(/[x×,\s]+/u).map(readNumber),
      quietLimit: true,
    },
  );
}

/** A list of whole numbers, such as the order in which axes are put. */
export function integers(
  basics: Basics<readonly number[]> & {
    readonly min: number;
    readonly max?: number;
    readonly most?: number;
    /** How many there must be at least. */
    readonly least?: number;
  },
): Field<readonly number[]> {
  const { min, max = largest, least = 1, most = 8 } = basics;
  return makeField(
    basics,
    { type: 'integers', min, max, most },
    {
      allowed: `From ${least} to ${most} whole numbers of at least ${min}`,
      accept: (value) => {
        const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
        const isOne = (item: unknown): item is number => typeof item === 'number' && isInteger(item, min, max);
        return list.length >= least && list.length <= most && list.every(isOne) ? list : undefined;
      },
      type: (text) => (text === '' ? [] : text.split(/[x×,\s]+/u).map(readNumber)),
      quietLimit: max === largest,
    },
  );
}
