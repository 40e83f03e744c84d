/**
 * What Electron's own `default_app.asar` does for `electron FOLDER`, for a runtime that comes
 * without it: takes the first argument that is no flag as the application's folder, gives the
 * application its name, version and path, and starts its main file.
 */
const { app } = require('electron');
const path = require('node:path');

const flagsWithValue = new Set(['-r', '--require']);
const folder = process.argv.find(
  (argument, index, all) =>
    index > 0 && !argument.startsWith('-') && !flagsWithValue.has(all[index - 1]),
);

if (folder === undefined) {
  process.stderr.write('Electron needs the folder of an application as its argument.\n');
  app.exit(1);
} else {
  const appPath = path.resolve(folder);
  const description = require(path.join(appPath, 'package.json'));
  process.defaultApp = true;
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setDesktopName(`${description.name}.desktop`);
  app.setAppPath(appPath);
  require(path.join(appPath, description.main));
}
