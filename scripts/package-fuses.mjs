/**
 * The fuses of a packaged executable: the switches baked into Electron that decide what somebody
 * with a terminal can make the application do. The packager sets them from `electron-builder.yml`;
 * here they are read back from the file that will be shipped.
 */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** @type {[keyof typeof FuseV1Options, boolean][]} */
const wanted = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', false],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
];

const burntIn = '1'.charCodeAt(0);

/**
 * Fails unless every fuse of the executable is as it should be; returns them for the log.
 * @param {string} executable
 */
export async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const found = wanted.map(([name, expected]) => {
    const isOn = Number(wire[FuseV1Options[name]]) === burntIn;
    if (isOn !== expected) throw new Error(`The fuse ${name} is ${isOn ? 'on' : 'off'}`);
    return `${name} ${isOn ? 'on' : 'off'}`;
  });
  return found.join(', ');
}
