'use strict'
// A computer of 2 GiB: what depends on its memory, such as how hard a passphrase is stretched, goes by the least.
const { syncBuiltinESMExports } = require('node:module')
const os = require('node:os')

os.totalmem = () => 2 * 1024 ** 3
syncBuiltinESMExports()
