/** Coded errors in words. English comes from the server (or from here for the console's own codes). */
import type { ErrorCode } from '../../domain/errors.ts';

export type ConsoleErrorCode = ErrorCode | 'network' | 'bad_response' | 'import_failed';

export const ownErrorsEn: Readonly<Record<Exclude<ConsoleErrorCode, ErrorCode>, string>> = {
  network: 'The server cannot be reached. Check the connection and try again.',
  import_failed: 'The import stopped. Import the same files again to go on where it was.',
  bad_response: 'The server gave an answer the console does not understand.',
};

export const errorsZh: Readonly<Record<ConsoleErrorCode, string>> = {
  network: '无法连接服务器，请检查网络后重试。',
  import_failed: '导入中断了；再导入一次相同的文件，会从中断处继续。',
  bad_response: '服务器的回应无法识别。',
  invalid_payload: '提交的内容格式不对。',
  invalid_text: '文字为空、太长（上限 8,192 字节）或含有不允许的字符。',
  invalid_json: '提交的内容不是有效的 JSON。',
  import_queue_full: '等待导入的文件太多，请等一些导入完成后再试。',
  payload_too_large: '提交的内容太大。',
  attachments_unavailable: '暂不支持附件。',
  unauthorized: '登录已失效，请重新登录。',
  invalid_credentials: '邮箱或密码不正确，或账号已停用。',
  invalid_token: '令牌无效或已过期。',
  invalid_widget_key: '组件密钥不存在。',
  invalid_identity: '身份令牌无效或已过期。',
  origin_not_allowed: '该网站不在允许的来源列表里。',
  forbidden: '您的角色不能这样做。',
  not_found: '找不到，或您无权查看。',
  held_by_other: '其他客服正在接待这个会话。',
  not_holder: '只有接待人才能回复访客或退回会话。',
  invalid_transition: '当前状态不能这样变更。',
  conflict: '已有同名或同键的内容。',
  model_refused: '这个模型版本不能使用：文件缺失或损坏，或它是为另一个编码器训练的。',
  idempotency_mismatch: '重复提交的内容不一致。',
  stale_version: '您看到之后它被改动过。',
  precondition_required: '缺少版本信息，请刷新后重试。',
  rate_limited: '操作太频繁，请稍后再试。',
  storage_full: '磁盘已满，没有保存；腾出空间后可重试。',
  unavailable: '服务暂时不可用，没有保存，请重试。',
  hub_unreachable: '模型仓库无法访问；当前的编码器继续工作。',
  shutting_down: '服务器正在重启，请稍后重试。',
  internal: '服务器出错了，请重试。',
};
