/** What lies in the package, for whoever opens it in thirty years without this program. */
export function readMe(number: string): string {
  return `办件 ${number} 的归档信息包
参照 DA/T 85-2019《政务服务事项电子文件归档规范》的做法编制，未经符合性检测。

manifest.json          每个文件的 SHA-256，以及办理过程最后一环的编号和哈希
metadata.json / .xml   元数据：事项、办件、申请人、期限、文书、材料、证照
papers/                全部文书（PDF）
materials/             申请人提交的材料
history/events.jsonl   办理过程，一行一个事件，每个事件带有前一个事件的哈希

核对：先比对每个文件的 SHA-256；再逐个计算事件的哈希：将 caseId、site、prevHash、seq、at、type、actor、data、commandId
组成 JSON，各级键名按字典序排列，不留空白，取 UTF-8 的 SHA-256。

Archive package of case ${number}
Made in the manner of DA/T 85-2019; its conformance has not been tested.

manifest.json          the SHA-256 of every file, and the number and hash of the last event
metadata.json / .xml   metadata: service, case, applicant, limits, papers, materials, certificates
papers/                all papers (PDF)
materials/             what the applicant handed in
history/events.jsonl   what happened, one event a line, each with the hash of the one before

To check it: compare the SHA-256 of every file; then compute the hash of each event: the JSON of caseId, site, prevHash, seq, at, type,
actor, data, commandId, keys in code-point order at every level, without blanks, as UTF-8, by SHA-256.
`
}
