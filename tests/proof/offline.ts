// `npm run soak:offline -- [journeys]`: the full journey in a network of its own, whose one way out leads nowhere and counts what is sent.
import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { counted, run } from './running.ts'
import { Broken, demand, soak } from './soak.ts'

/** The pair of the way out; addresses that are kept for documentation (RFC 5737). */
const setUp = `
set -e
for every in /proc/sys/net/ipv6/conf/*/disable_ipv6; do echo 1 >"$every"; done
ip link set lo up
ip link add out type veth peer name nowhere
ip link set out arp off up
ip link set nowhere up
ip addr add 192.0.2.2/24 dev out
ip route add default via 192.0.2.1
mount -t tmpfs tmpfs /mnt
printf 'nameserver 192.0.2.53\\noptions timeout:1 attempts:1\\n' >/mnt/resolv.conf
mount --bind /mnt/resolv.conf /etc/resolv.conf
exec "$@"`

/** Packets that left by the way out since the namespace was made. */
const sent = (): number => {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((one) => one.trim().startsWith('out:'))
  demand(line, 'there is no way out to be counted')
  return Number(line.trim().split(/[\s:]+/)[10])
}

const knock = (): Promise<void> =>
  new Promise((done) => {
    const socket = createSocket('udp4')
    socket.send('knock', 9, '192.0.2.1', () => {
      socket.close()
      done()
    })
  })

if (process.env['OFFLINE'] === undefined) {
  const root = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const inside = ['unshare', '--net', '--mount', ...root, 'bash', '-c', setUp, 'offline', process.execPath, ...process.argv.slice(1)]
  const [program, ...args] = inside
  const { status, error } = spawnSync(program!, args, { stdio: 'inherit', env: { ...process.env, OFFLINE: '1' } })
  if (error) process.stdout.write('offline: not run, this system makes no network of its own\n')
  process.exitCode = status ?? 1
} else {
  await soak('offline', 1, async ({ count }) => {
    const before = sent()
    const journey = ['tests/e2e/canary.spec.ts', '-g', 'no text that is typed', `--repeat-each=${count}`, '--workers=1', '--reporter=line']
    const { passed, failed } = counted((await run(['bash', '.ci/with-keyring', 'playwright', 'test', ...journey])).lines)
    const packets = sent() - before
    if (passed + failed < count) throw new Broken('the journey did not run')
    // and the counter counts: a packet, and the question for a name
    await knock()
    demand(sent() === before + packets + 1, 'a packet that is sent is not counted')
    await lookup('entrenous.example').catch(() => {})
    demand(sent() > before + packets + 1, 'a name that is asked for is not counted')
    return { done: { journeys: passed }, broken: { packets, 'journeys failed': failed } }
  })
}
