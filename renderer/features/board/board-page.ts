/** The pages of the Board that are no meeting, as they stand in the address: `#/board/advice`. */
export const boardPages = ['year', 'topics', 'advice', 'register', 'rules'] as const;
export type BoardPage = (typeof boardPages)[number];

export const isBoardPage = (name: string): name is BoardPage => boardPages.some((page) => page === name);
export const boardHref = (page: BoardPage) => `#/board/${page}`;
