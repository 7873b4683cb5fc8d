/** Word documents, by mammoth. */
import mammoth from 'mammoth';
import { refuseBomb } from './refuse-bomb.ts';

export async function readDocx(bytes: Uint8Array): Promise<string> {
  refuseBomb(bytes);
  try {
    // Pictures would come as megabytes of base64.
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noPictures });
    return value;
  } catch (error) {
    throw new Error('is no Word document (.docx), or a damaged one', { cause: error });
  }
}
