// Words of documents.
export const documents = {} as const
