/** Apart from the schemas, so that the page of a pack need not carry them. */
export const commentsFormat = 'sofia-roadmap-comments';
export const commentsVersion = 1;

/** Far above what a member writes; a larger file is refused before it is read. */
export const largestCommentsBytes = 2_000_000;
export const longestComment = 10_000;
export const longestCommentAuthor = 200;
export const commentsExtension = '.roadmap-comments.json';
