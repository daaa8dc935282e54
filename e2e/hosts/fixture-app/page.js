const { fixture } = window
const status = document.querySelector('[role=status]')
const drop = document.querySelector('[data-testid=drop]')

document.querySelector('textarea').addEventListener('input', async () => {
  fixture.setDirty(true)
  // Messages keep their order: once this is answered, the app knows.
  await fixture.echo()
  status.textContent = 'changed'
})
document.querySelector('button').addEventListener('click', async () => {
  status.textContent = (await fixture.openFile()) ?? 'nothing opened'
})
fixture.on('menu:greet', (text) => {
  status.textContent = text
})
fixture.on('instance:second', ({ last, data }) => {
  status.textContent = `second instance: ${last} ${JSON.stringify(data)}`
})
drop.addEventListener('dragover', (event) => event.preventDefault())
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  const paths = [...event.dataTransfer.files].map((file) => fixture.pathForFile(file))
  drop.textContent = `Dropped: ${paths.join(' | ')}`
})
// Once this is answered, the app knows the page: what it sends now arrives.
await fixture.echo()
document.documentElement.dataset.ready = 'true'
