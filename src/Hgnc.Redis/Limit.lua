-- One request limit that many clients share. It is the limit of one machine (LimitState) on the server's clock.
--
-- KEYS[1]  the limit's state: one string
-- KEYS[2]  the lock of a run. Redis runs one script at a time, so there it is always free. Garnet runs several at once.
-- ARGV     the action (ask, renew, end, leave); the limit: permits, hold, responses needed, responses remembered; the arguments of the action
-- All times are in microseconds. ask returns the time to wait, or -1 if the permit is granted. renew returns 1 if the permit was still valid,
-- otherwise 0. Any action returns -2 while another script runs; the client then tries again.

local LEASE = 3000000    -- how long a client may be suspended before others get its permit
local GRACE = 2000000    -- how long after the grant of a permit its request may still be sent
local POLL = 10000       -- the wait if a permit can become free at any time
local LONGEST = 250000   -- a longer wait is halved (at least this, at most FAR), because clients in front may leave
local FAR = 1000000
local LATE = 30000       -- a client that returns later than this is skipped, and gets the next permit
local GONE = 5000000     -- a client that does not return for this long is removed from the queue
local LASTS = 10000000   -- how long the minimum latency is remembered without a response
local BACK = 100000      -- a clock that goes back further than this was set
local KEPT = 604800      -- seconds that an unused limit is stored

if not redis.call('SET', KEYS[2], '1', 'NX', 'PX', 1000) then return -2 end

local action = ARGV[1]
local permits, hold = tonumber(ARGV[2]), tonumber(ARGV[3])
local needed, size = tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])

-- turns: the grants of the client that got the last permit. answered: the time of the last response. taken: the held permits.
-- waiting: the clients in the queue, in order.
local state = { turns = 0, answered = 0, count = 0, latest = {}, taken = {}, waiting = {} }

-- The limit is new, or the server was restarted and has lost its data, so it is not known what was sent. All permits count as just used, and
-- as many requests may be about to be sent.
local function forget_all()
  state = { turns = 0, answered = 0, count = 0, latest = {}, taken = {}, waiting = {} }
  for i = 1, permits do
    local free = now + hold + GRACE
    state.taken[i] = { name = '-' .. i, free = free, till = free }
  end
end

local function read(text)
  local next_word = string.gmatch(text, '%S+')
  local function number() return tonumber(next_word()) end
  if next_word() ~= 'hgnc1' then return false end
  local seen = number()
  if now < seen - BACK then return false end
  if now < seen then now = seen end
  state.turns, state.answered, state.count = number(), number(), number()
  for i = 1, number() do state.latest[i] = number() end
  for i = 1, number() do
    state.taken[i] = { name = next_word(), free = number(), till = number() }
  end
  for i = 1, number() do
    state.waiting[i] = { client = next_word(), turns = number(), wants = number(), back = number() }
  end
  return true
end

local function write()
  local words = {}
  local function add(value)
    words[#words + 1] = type(value) == 'number' and string.format('%.0f', value) or value
  end
  add('hgnc1') add(now) add(state.turns) add(state.answered) add(state.count)
  add(#state.latest)
  for _, latency in ipairs(state.latest) do add(latency) end
  add(#state.taken)
  for _, one in ipairs(state.taken) do add(one.name) add(one.free) add(one.till) end
  add(#state.waiting)
  for _, one in ipairs(state.waiting) do add(one.client) add(one.turns) add(one.wants) add(one.back) end
  redis.call('SET', KEYS[1], table.concat(words, ' '), 'EX', KEPT)
end

local function keep(list, is_kept)
  local kept = {}
  for _, one in ipairs(list) do
    if is_kept(one) then kept[#kept + 1] = one end
  end
  return kept
end

local function find(list, field, value)
  for i, one in ipairs(list) do
    if one[field] == value then return i end
  end
end

-- Also if the permit was given to another client because its own was suspended: then one more permit is held.
local function put(name, free, till)
  state.taken = keep(state.taken, function(one) return one.name ~= name end)
  state.taken[#state.taken + 1] = { name = name, free = free, till = till }
end

-- A client that joins or rejoins the queue counts as having as many grants as the latest one served: it has no claim to grants that it did not
-- want. A client that was suspended has a claim to at most the grants of one second.
local function enter(client)
  local rank = find(state.waiting, 'client', client)
  if not rank then
    state.waiting[#state.waiting + 1] = { client = client, turns = state.turns, wants = 0, back = now }
    return #state.waiting
  end
  local self = state.waiting[rank]
  local fewest = self.wants == 0 and state.turns or state.turns - permits
  if self.turns < fewest then self.turns = fewest end
  return rank
end

-- The number of permits that another client gets before this one gets its next.
local function ahead(rank, mine)
  local other, self = state.waiting[rank], state.waiting[mine]
  if rank == mine or now > other.back + LATE then return 0 end
  local fewer = self.turns - other.turns
  -- With the same number of grants, the client whose last grant is older is first.
  if fewer == 0 and rank < mine then fewer = 1 end
  return math.max(0, math.min(fewer, other.wants))
end

-- The earliest time at which a permit can be free after this many others.
local function earliest(before)
  local free = {}
  for _ = #state.taken + 1, permits do free[#free + 1] = now end
  local moments = {}
  for i, one in ipairs(state.taken) do moments[i] = math.max(one.free, now) end
  table.sort(moments)
  for _, moment in ipairs(moments) do free[#free + 1] = moment end
  local skip = math.max(0, #state.taken - permits)
  return free[skip + before % permits + 1] + hold * math.floor(before / permits)
end

local function ask(client, wants, name)
  state.taken = keep(state.taken, function(one) return one.till > now end)
  state.waiting = keep(state.waiting, function(one) return one.back + GONE >= now end)
  if find(state.taken, 'name', name) then
    -- It was granted, and the reply was lost.
    put(name, now + hold, now + hold + LEASE)
    return -1
  end
  local mine = enter(client)
  local coming, all = 0, 0
  for rank, other in ipairs(state.waiting) do
    local before = ahead(rank, mine)
    all = all + before
    if other.back <= now + LATE then coming = coming + before end
  end
  local self = state.waiting[mine]
  if #state.taken + coming < permits then
    put(name, now + hold, now + hold + LEASE)
    state.turns = math.max(state.turns, self.turns)
    table.remove(state.waiting, mine)
    -- Behind the clients with the same number of grants.
    self.turns, self.wants, self.back = self.turns + 1, wants - 1, now
    state.waiting[#state.waiting + 1] = self
    return -1
  end
  local wait = earliest(all) - now
  if wait <= 0 then wait = POLL elseif wait > LONGEST then wait = math.max(LONGEST, math.floor(math.min(wait / 2, FAR))) end
  self.wants, self.back = wants, now + wait
  return wait
end

local function renew(name)
  local was_valid = false
  for _, one in ipairs(state.taken) do
    if one.name == name and one.till > now then was_valid = true end
  end
  put(name, now, now + hold + LEASE)
  return was_valid and 1 or 0
end

-- The service saw the request at the latest one minimum latency before the end of the response.
local function finish(name, took, ago)
  local ended = now - ago
  local due = hold
  if took >= 0 then
    if ended - state.answered > LASTS then state.count, state.latest = 0, {} end
    state.answered = math.max(state.answered, ended)
    state.latest[state.count % size + 1] = took
    state.count = state.count + 1
    if state.count >= needed then
      local shortest = took
      for _, latency in ipairs(state.latest) do shortest = math.min(shortest, latency) end
      due = math.max(0, hold - shortest)
    end
  end
  put(name, ended + due, ended + due)
  return 0
end

local text = redis.call('GET', KEYS[1])
if not text or not read(text) then forget_all() end
local reply
if action == 'ask' then
  reply = ask(ARGV[6], tonumber(ARGV[7]), ARGV[8])
elseif action == 'renew' then
  reply = renew(ARGV[6])
elseif action == 'end' then
  reply = finish(ARGV[6], tonumber(ARGV[7]), tonumber(ARGV[8]))
else
  state.waiting = keep(state.waiting, function(one) return one.client ~= ARGV[6] end)
  reply = 0
end
write()
redis.call('DEL', KEYS[2])
return reply
