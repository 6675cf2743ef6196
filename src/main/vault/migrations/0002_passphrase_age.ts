// Finds the age of the passphrase among a million audit lines at once.
export default /* sql */ `
create index audit_of_passphrases on audit (n) where method in ('vault.create', 'vault.recover', 'vault.changePassphrase');
`
