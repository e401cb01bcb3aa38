// j and k walk through the rows of a list, Enter opens the chosen one. Everything works without this.
const rows = [...document.querySelectorAll('[data-row]')]
let chosen = -1

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return
  if (event.target.closest('input, select, textarea, button, a, summary')) return
  if (event.key === 'j') choose(Math.min(chosen + 1, rows.length - 1))
  else if (event.key === 'k') choose(Math.max(chosen - 1, 0))
  else if (event.key === 'Enter' && chosen >= 0) rows[chosen].querySelector('[data-open]')?.click()
  else return
  event.preventDefault()
})

function choose(at) {
  rows[chosen]?.removeAttribute('aria-current')
  chosen = at
  rows[at].setAttribute('aria-current', 'true')
  rows[at].scrollIntoView({ block: 'nearest' })
}
