import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { untilStarted } from '../../../kit/test/until-started.ts'

/** Is the real IMAP server Dovecot (2.4, Debian's package dovecot-imapd) on this machine? */
export function hasDovecot(): boolean {
  try {
    return execFileSync('dovecot', ['--version'], { encoding: 'utf8' }).startsWith('2.4')
  } catch {
    process.stderr.write('Skipped: dovecot 2.4 is not installed (Debian: dovecot-imapd).\n')
    return false
  }
}

const NOBODY = 65534

/** Starts Dovecot with one mailbox (`test`, password `hemmelig`) in a folder of its own. */
export async function startDovecot() {
  const folder = mkdtempSync(join(tmpdir(), 'varde-imap-'))
  const isRoot = process.getuid?.() === 0
  const uid = isRoot ? NOBODY : userInfo().uid
  const gid = isRoot ? NOBODY : userInfo().gid
  const mail = join(folder, 'mail')
  for (const name of [mail, join(mail, 'Maildir'), ...['new', 'cur', 'tmp'].map((sub) => join(mail, 'Maildir', sub))]) {
    mkdirSync(name, { recursive: true })
    if (isRoot) chownSync(name, uid, gid)
  }
  chmodSync(folder, 0o755)
  const port = await freePort()
  const user = isRoot ? null : userInfo().username
  writeFileSync(
    join(folder, 'dovecot.conf'),
    `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${folder}/run
state_dir = ${folder}/state
protocols = imap
ssl = no
auth_allow_cleartext = yes
log_path = ${folder}/log
first_valid_uid = 1
first_valid_gid = 1
mail_driver = maildir
mail_home = ${mail}
mail_path = ${mail}/Maildir
${user ? `default_internal_user = ${user}\ndefault_login_user = ${user}\ndefault_internal_group = ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}\nservice anvil {\n  chroot =\n}\nservice imap-login {\n  chroot =\n}` : ''}
service imap-login {
  inet_listener imap {
    listen = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb static {
  password = hemmelig
}
userdb static {
  fields {
    uid = ${uid}
    gid = ${gid}
    home = ${mail}
  }
}
namespace inbox {
  inbox = yes
}
`,
  )
  const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  await untilStarted(server, 'Dovecot', () => isUp(port))
  let count = 0
  /** Puts an e-mail in the mailbox, as a delivery agent does. */
  const deliver = (raw: Buffer | string) => {
    const file = join(mail, 'Maildir', 'new', `${Date.now()}.M${count++}.test`)
    const temporary = file.replace('/new/', '/tmp/')
    writeFileSync(temporary, raw)
    if (isRoot) chownSync(temporary, uid, gid)
    execFileSync('mv', [temporary, file])
  }
  const stop = async () => {
    server.kill('SIGTERM')
    await new Promise((done) => server.once('exit', done))
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `imap://test:hemmelig@127.0.0.1:${port}/INBOX`, deliver, stop, log: join(folder, 'log') }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const isUp = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('close', () => undefined).unref()
    setTimeout(() => socket.destroy(), 200)
  })
