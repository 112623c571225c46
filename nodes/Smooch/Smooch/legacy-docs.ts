/** Where the calls of the first generation are described; none of them has a section of its own any more. */
export const docs = 'https://docs.smooch.io/rest/v1/';
