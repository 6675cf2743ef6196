// Words of vault.
export const vault = {} as const
