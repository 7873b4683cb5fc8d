/** "请转人工" and its like: a wish for a person that says nothing about the matter. */
const ASKS_FOR_PERSON =
  /^(?:请|麻烦|我要|我想|帮我|给我|能|可以|能不能)*(?:转|找|接|叫|换)?(?:一下|个)?(?:真?人工?|客服)+(?:客服|服务|坐席)*(?:吗|吧|谢谢)?$|^(?:please )?(?:i (?:want|need|would like) (?:to )?)?(?:talk to |speak to |speak with |get )?(?:an? |the )?(?:real |live )?(?:human|person|agent|operator|representative)(?: please)?$/i;

/** Nobody asks for a person at such length without saying why. */
const ASKING_CHARACTERS = 60;

/** Whether `text` asks for a person and says nothing else. */
export function onlyAsksForPerson(text: string): boolean {
  if (text.length > ASKING_CHARACTERS) return false;
  const bare = text
    .trim()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  return ASKS_FOR_PERSON.test(bare) || ASKS_FOR_PERSON.test(bare.replaceAll(' ', ''));
}
