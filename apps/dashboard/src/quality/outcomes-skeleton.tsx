import { Skeleton } from '@mantine/core';
import classes from './improvement-section.module.css';

/** The places of the first charts while the answer is on the way. */
export function OutcomesSkeleton() {
  return (
    <>
      <Skeleton height={20} width="min(520px, 90%)" my="sm" />
      <Skeleton height={28} width={180} mt="xl" mb="md" />
      <div className={classes.charts}>
        {[1, 2, 3, 4].map((place) => (
          <Skeleton key={place} height={520} radius="md" />
        ))}
      </div>
    </>
  );
}
