/** What a tenant sells, by the names that visitors and articles use for it. */
export interface CatalogueProduct {
  readonly id: string;
  /** Every name, any language, as people write it. */
  readonly names: readonly string[];
}

export interface Catalogue {
  /** Another number, other products. */
  readonly version: number;
  readonly products: readonly CatalogueProduct[];
}
