// Record files opened for reading: a Store belongs to one thread at a time, requests come on many.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "isnad/store.h"

namespace isnad::serve {

class StorePool {
 public:
  explicit StorePool(std::string path) : path_(std::move(path)) {}

  // Gives the store back when it goes.
  class Lease {
   public:
    Lease(StorePool& pool, std::unique_ptr<Store> store) : pool_(&pool), store_(std::move(store)) {}
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (store_) pool_->give_back(std::move(store_));
    }
    const Store& operator*() const { return *store_; }

   private:
    StorePool* pool_;
    std::unique_ptr<Store> store_;
  };
  // Opens one more where all are in use. Fails as Store::open does.
  Result<Lease> borrow();

  const std::string& path() const { return path_; }

 private:
  void give_back(std::unique_ptr<Store> store);

  std::string path_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Store>> free_;
};

}  // namespace isnad::serve
