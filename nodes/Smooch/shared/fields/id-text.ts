import { matching, z } from '../../../../language/fields';

/** Ids become one segment of a path, where "." and ".." (written %2e as well) would name another place. */
const ID = /^(?!(?:\.|%2[eE]){1,2}$)/;

/** An id that goes into a path, percent-encoded there. */
export const idText = () => matching(z.string().min(1), ID, 'may not be a single or a double dot');
