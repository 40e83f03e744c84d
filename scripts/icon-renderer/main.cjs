/**
 * A tiny application for `npm run icons`: draws SVG files into PNG files with Chromium. The jobs
 * come as one JSON argument, `[{ source, size, target }]`.
 */
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');

const jobs = JSON.parse(process.argv.find((argument) => argument.startsWith('[{')) ?? '[]');

/** Draws an SVG text on a canvas of the page and returns the PNG as a data address. */
function drawInPage(svg, size) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('error', () => reject(new Error('The SVG cannot be read.')));
    image.addEventListener('load', () => {
      const canvas = document.createElement('canvas');
      canvas.width = size;
      canvas.height = size;
      canvas.getContext('2d').drawImage(image, 0, 0, size, size);
      resolve(canvas.toDataURL('image/png'));
    });
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  });
}

async function main() {
  await app.whenReady();
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,icons');
  for (const { source, size, target } of jobs) {
    const call = `(${String(drawInPage)})(${JSON.stringify(readFileSync(source, 'utf8'))}, ${size})`;
    const address = await window.webContents.executeJavaScript(call);
    writeFileSync(target, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  }
}

main()
  .then(() => app.exit(0))
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    app.exit(1);
  });
