-- How services answer referrals, as the directory shows it: of the last twelve months, of enough referrals, rounded. What is shown is
-- decided by org.corredor.referral.measures.ResponseFigures; a figure that isn't shown isn't here.
CREATE TABLE app.directory_response (
  service_id       uuid PRIMARY KEY,
  answered_percent integer NOT NULL CHECK (answered_percent BETWEEN 0 AND 100 AND answered_percent % 5 = 0),
  accepted_percent integer CHECK (accepted_percent BETWEEN 0 AND 100 AND accepted_percent % 5 = 0),
  counted_to       date NOT NULL
);
GRANT SELECT ON app.directory_response TO app_rw;
GRANT SELECT, INSERT, DELETE ON app.directory_response TO app_publish;

-- What became of the referrals to each service that was asked since then: no rows for any tenant but the network.
CREATE FUNCTION app.service_answers(p_from timestamptz, p_to timestamptz)
RETURNS TABLE (service_id uuid, accepted bigint, rejected bigint, unanswered bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.service_id, count(*) FILTER (WHERE m.answer = 'accepted'), count(*) FILTER (WHERE m.answer = 'rejected'),
    count(*) FILTER (WHERE m.answer = 'none')
  FROM app.measured_referral m
  WHERE m.side = 'OUT' AND m.sent_at >= p_from AND m.sent_at < p_to
  GROUP BY m.service_id
$$;
SELECT app.hand_over('app.service_answers(timestamptz,timestamptz)', 'app_access');

-- Puts these figures in the place of all there are; the network does (CR003). An accepted_percent of -1 is none.
CREATE FUNCTION app.keep_responses(p_services uuid[], p_answered integer[], p_accepted integer[], p_to date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF app.tid() IS DISTINCT FROM '0190a000-0000-7000-8000-000000000000' THEN
    RAISE EXCEPTION 'not the network' USING ERRCODE = 'CR003';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('keep_responses', 0)); -- of two copies of the API the second is right, too
  DELETE FROM app.directory_response;
  INSERT INTO app.directory_response (service_id, answered_percent, accepted_percent, counted_to)
  SELECT s, a, nullif(c, -1), p_to FROM unnest(p_services, p_answered, p_accepted) AS given(s, a, c);
END $$;
SELECT app.hand_over('app.keep_responses(uuid[],integer[],integer[],date)', 'app_publish');
