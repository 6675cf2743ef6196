// Other programs that judge our files and our keychain: the genuine SQLCipher, age, restic, poppler, a D-Bus of our own.

/** `.ci/setup` installs or compiles them on Linux and nowhere else: there a test fails without them, elsewhere it is skipped. */
export const oracles = process.platform === 'linux'
