import type { Ref } from 'react';
import styles from './overlay-svg.module.css';

/** The empty parts that the scene's overlay fills: leaders with their halo, the ruler, names of landmarks and points. */
export function OverlaySvg({ ref }: { ref: Ref<SVGSVGElement> }) {
  return (
    <svg ref={ref} className={styles.svg} aria-hidden="true">
      <path data-part="levels" />
      <path data-part="ruler" />
      <g data-part="ruler-names" />
      <g data-part="ruler-signs" />
      <g data-part="landmark-names" />
      <g data-part="point-names" />
      <g data-part="lead-names" />
      <path data-part="halos" />
      <path data-part="leaders" />
      <path data-part="card-leader" />
    </svg>
  );
}
