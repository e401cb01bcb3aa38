import type { MailPart } from './compose-mail.ts'

/** The same mail for readers that show HTML: plain, readable on a phone, nothing fetched from anywhere. */
export function mailHtml(subject: string, parts: readonly MailPart[]): string {
  const body = parts.map(section).join('<hr style="border:0;border-top:1px solid #d5e0e4;margin:24px 0">')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font:16px/1.7 sans-serif;color:#14242e;max-width:36em;margin:0 auto;padding:16px">${body}</body></html>`
}

function section({ locale, paragraphs, link, foot }: MailPart): string {
  const [before = '', after = ''] = link.words.split(link.href)
  const href = escaped(link.href)
  return [
    `<div lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`,
    ...paragraphs.map(words => `<p>${escaped(words)}</p>`),
    `<p>${escaped(before)}<a href="${href}" style="color:#0c5c70">${href}</a>${escaped(after)}</p>`,
    ...foot.map(words => `<p style="color:#45565f;font-size:14px">${escaped(words)}</p>`),
    '</div>',
  ].join('')
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
