#include "serve/store_pool.h"

namespace isnad::serve {

Result<StorePool::Lease> StorePool::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      Lease lease(*this, std::move(free_.back()));
      free_.pop_back();
      return lease;
    }
  }
  StoreOptions options;
  options.access = Access::kRead;
  auto store = Store::open(path_, options);
  if (!store) return store.status();
  return Lease(*this, std::make_unique<Store>(std::move(*store)));
}

void StorePool::give_back(std::unique_ptr<Store> store) {
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(store));
}

}  // namespace isnad::serve
