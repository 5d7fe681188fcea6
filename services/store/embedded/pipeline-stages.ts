import { Int32 } from 'bson';
import { isPlainObject, numberOf, toPlain, type BsonObject } from './bson-documents.js';
import { CommandError } from './command-error.js';
import { compileFilter } from './filter.js';
import { Grouping } from './grouping.js';
import { parseSort, Sorter } from './sorting.js';

/** Documents one after the other; undefined where others may be let through in between. */
export type Documents = Iterable<BsonObject | undefined>;
export type Stage = (documents: Documents) => Documents;

const STAGES: Readonly<Record<string, (specification: unknown) => Stage>> = {
  $match: (specification) => {
    const filter = compileFilter(documentOf('$match', specification));
    return function* (documents) {
      for (const document of documents) {
        const plain = toPlain(document);
        if (!isPlainObject(plain) || filter.matches(plain)) yield document;
      }
    };
  },
  $group: (specification) => {
    const checked = documentOf('$group', specification);
    // A faulty specification is refused even when there is nothing to group.
    new Grouping(checked);
    return function* (documents) {
      const grouping = new Grouping(checked);
      for (const document of documents) {
        if (document) grouping.add(document);
        else yield undefined;
      }
      yield* grouping.results();
    };
  },
  $sort: (specification) => {
    const sort = parseSort(documentOf('$sort', specification));
    return function* (documents) {
      const sorter = new Sorter<BsonObject>(sort);
      for (const document of documents) {
        if (document) yield* sorter.add(document, document);
        else yield undefined;
      }
      yield* sorter.sorted();
    };
  },
  $skip: (specification) => {
    const skip = wholeNumber('$skip', specification, 0);
    return function* (documents) {
      let position = 0;
      for (const document of documents) if (!document || position++ >= skip) yield document;
    };
  },
  $limit: (specification) => {
    const limit = wholeNumber('$limit', specification, 1);
    return function* (documents) {
      let position = 0;
      for (const document of documents) {
        yield document;
        if (document && ++position >= limit) return;
      }
    };
  },
  $count: (specification) => {
    if (typeof specification !== 'string' || specification === '') {
      throw new CommandError('BadValue', 'the count field must be a non-empty string');
    }
    return function* (documents) {
      let count = 0;
      for (const document of documents) {
        if (document) count += 1;
        else yield undefined;
      }
      if (count > 0) yield { [specification]: new Int32(count) };
    };
  },
};

/** One stage of an aggregation. Throws {@link CommandError} for stages that are not portable. */
export function compileStage(stage: BsonObject): Stage {
  const [name, ...others] = Object.keys(stage);
  if (name === undefined || others.length > 0) {
    throw new CommandError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  const make = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (!make) throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  return make(stage[name]);
}

function documentOf(stage: string, value: unknown): BsonObject {
  if (isPlainObject(value)) return value;
  throw new CommandError('FailedToParse', `the ${stage} specification must be an object`);
}

function wholeNumber(stage: string, value: unknown, least: number): number {
  const number = numberOf(value);
  if (number !== undefined && Number.isInteger(number) && number >= least) return number;
  throw new CommandError(
    'BadValue',
    `the ${stage} specification must be a whole number of at least ${least}`,
  );
}
