// Words of clients.
export const clients = {} as const
